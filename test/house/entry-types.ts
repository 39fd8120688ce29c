// The names of all entry types, read from the types themselves by the compiler: they exist nowhere at run time.
import ts from 'typescript';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../src/contract/entries.ts', import.meta.url));
/** Of the types themselves: `EntryTypes` is an intersection over the rooms. */
export const entryTypes = (): string[] => {
  const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2023, experimentalDecorators: true, noEmit: true, skipLibCheck: true, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file)!;
  const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).find((s) => s.name === 'EntryTypes')!;
  return checker.getDeclaredTypeOfSymbol(symbol).getProperties().map((p) => p.name).sort();
};
