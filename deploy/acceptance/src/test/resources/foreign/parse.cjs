const { readFileSync } = require("node:fs");
const { Parser } = require("@asyncapi/parser");

const ERROR = 0;
new Parser().parse(readFileSync(process.argv[2], "utf8")).then(({ document, diagnostics }) => {
  const errors = diagnostics.filter((it) => it.severity === ERROR);
  errors.forEach((it) => console.error(it.path.join("/"), it.message));
  process.exit(document && errors.length === 0 ? 0 : 1);
});
