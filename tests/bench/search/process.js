// What a program costs: its time and the most memory it had.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Runs a program: { seconds, megabytes }. Fails if it does. */
export function run(program, options) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(program, options, { stdio: ["ignore", "ignore", "ignore"] });
    let kilobytes = 0;
    const look = () => {
      try {
        const [, peak] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
        kilobytes = Math.max(kilobytes, Number(peak ?? 0));
      } catch {
        // It has just ended.
      }
    };
    const timer = setInterval(look, 20);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(timer);
      if (code !== 0) return reject(new Error(`${program} ended with ${code}`));
      resolve({ seconds: (performance.now() - begin) / 1000, megabytes: kilobytes / 1024 });
    });
  });
}
