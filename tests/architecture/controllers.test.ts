import { parseSync } from '@swc/core';
import type { ClassMember, Decorator } from '@swc/core';
import { expect, it } from 'vitest';
import { listFiles, readProjectFile } from './project-tree.ts';

const nameOf = ({ expression }: Decorator): string => {
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  return callee.type === 'Identifier' ? callee.value : '?';
};

/** Methods of a controller that could answer requests but are not bound to one row of the table of routes. */
function findUnbound(source: string): string[] {
  const module = parseSync(source, { syntax: 'typescript', decorators: true });
  const members = module.body.flatMap((item): ClassMember[] => (item.type === 'ExportDeclaration' && item.declaration.type === 'ClassDeclaration' ? item.declaration.body : []));
  return members.flatMap((member) => {
    if (member.type !== 'ClassMethod' || member.accessibility === 'private' || member.key.type !== 'Identifier') return [];
    const decorators = (member.function.decorators ?? []).map(nameOf);
    return decorators.join() === 'Endpoint' ? [] : [`${member.key.value}: ${decorators.join() || 'nothing'}`];
  });
}

const controllers = listFiles('server/src').filter((file) => file.endsWith('.controller.ts'));

it('every method of every controller is bound by @Endpoint to the table of routes, and by nothing else', () => {
  expect(controllers.length).toBeGreaterThanOrEqual(9);
  expect(controllers.flatMap((file) => findUnbound(readProjectFile(file)).map((method) => `${file} ${method}`))).toEqual([]);
});

it('a method bound past the table would be found', () => {
  const planted = `@Controller() export class Planted { @Get('x') read() {} open() {} @Endpoint(routes.list) list() {} private count() {} @Endpoint(routes.two) @UseGuards(X) two() {} }`;
  expect(findUnbound(planted)).toEqual(['read: Get', 'open: nothing', 'two: Endpoint,UseGuards']);
});

it('routes are answered by controllers alone', () => {
  const strays = listFiles('server/src').filter((file) => !file.endsWith('.controller.ts') && /@Controller\(|@Endpoint\(/.test(readProjectFile(file)));
  expect(strays).toEqual([]);
});
