# A translator's tool that knows nothing of Ibidem: reads XLIFF, changes one target, says that it was
# reviewed, and writes the whole file in its own way (other prefixes, other quotes, no declaration).
import sys
import xml.etree.ElementTree as tree

xliff = "{urn:oasis:names:tc:xliff:document:2.0}"
document = tree.parse(sys.argv[1])
for segment in document.iter(xliff + "segment"):
    target = segment.find(xliff + "target")
    for part in target.iter():
        for place in ("text", "tail"):
            words = getattr(part, place)
            if words and sys.argv[2] in words:
                setattr(part, place, words.replace(sys.argv[2], sys.argv[3]))
                segment.set("state", "reviewed")
document.write(sys.argv[1], encoding="utf-8")
