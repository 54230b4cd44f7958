import { checkFormulas } from "./formulas/check";

/** Checks the formulas; then spoils one on purpose, because a check that notices nothing is worth nothing. */
async function main(): Promise<number> {
  const { version, cells, differences, left } = await checkFormulas();
  for (const difference of differences) process.stdout.write(`${difference}\n`);
  process.stdout.write(`LibreOffice ${version}: ${cells} computed cells, ${differences.length} differ.\n`);
  if (left.length > 0)
    process.stdout.write(`Not compared, because this LibreOffice has no SORT: ${left.join(", ")}.\n`);
  const spoilt = await checkFormulas({ heading: "Supporters", from: '"Yes"', to: '"No"' });
  process.stdout.write(
    `With “Supporters” changed on purpose: ${spoilt.differences.length} differ, as they should.\n`,
  );
  return differences.length === 0 && spoilt.differences.length > 0 ? 0 : 1;
}

main()
  .then((exit) => {
    process.exitCode = exit;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
  });
