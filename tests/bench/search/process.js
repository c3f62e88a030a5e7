// What a program costs: its time and the most memory it had, with the programs that it starts.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const ticks = 100; // a second, as /proc counts them

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // it has just ended
  }
}

/** A process and its children, as far as they are still there. */
function tree(pid) {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(" ").filter(Boolean);
  return [pid, ...children.flatMap(tree)];
}

/** Runs a program: { seconds, processor, megabytes }, where processor are the seconds of all cores. Fails if it does. */
export function run(program, options) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(program, options, { stdio: ["ignore", "ignore", "ignore"] });
    const kilobytes = new Map();
    const used = new Map();
    const look = () => {
      for (const pid of tree(child.pid)) {
        const [, peak] = /VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`)) ?? [];
        if (peak) kilobytes.set(pid, Number(peak));
        const times = read(`/proc/${pid}/stat`).replace(/^.*\) /, "").split(" ");
        if (times.length > 12) used.set(pid, (Number(times[11]) + Number(times[12])) / ticks);
      }
    };
    const timer = setInterval(look, 20);
    const sum = (numbers) => [...numbers.values()].reduce((a, b) => a + b, 0);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(timer);
      if (code !== 0) return reject(new Error(`${program} ended with ${code}`));
      resolve({ seconds: (performance.now() - begin) / 1000, processor: sum(used), megabytes: sum(kilobytes) / 1024 });
    });
  });
}
