// Looking up places, organs and categories for forms; for staff. The portal has its own door for places.
import { Type } from 'typebox';
import type { App } from '../platform/http/type.ts';
import { OrganRef, OrganType, PlaceRef } from './contract.ts';
import { type Directory, organRef, placeRef } from './directory.ts';
import { requireStaff, type SignIn } from './sign-in.ts';

const Items = <T extends Parameters<typeof Type.Array>[0]>(item: T) => Type.Object({ items: Type.Array(item) });
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 }));
const q = Type.Optional(Type.String({ maxLength: 60 }));

export const PlaceQuery = Type.Object({ q, limit }, { additionalProperties: false });
const OrganQuery = Type.Object(
  { q, limit, placePrefix: Type.Optional(Type.String({ pattern: '^\\d{2,9}$' })), type: Type.Optional(OrganType) },
  { additionalProperties: false },
);
const CategoryRow = Type.Object({
  code: Type.String(),
  parentCode: Type.Union([Type.String(), Type.Null()]),
  level: Type.Integer(),
  name: Type.String(),
  nameEn: Type.String(),
});

/** Places for what was typed; without anything typed, the cities. */
export const placesFor = (directory: Directory, typed: string | undefined, most = 10): PlaceRef[] =>
  (typed?.trim() ? directory.searchPlaces(typed, most) : directory.childPlaces('44')).map(placeRef);

/** Routes under /api/directory. */
export function directoryRoutes(app: App, directory: Directory, signIn: SignIn): void {
  const tags = ['directory'];
  app.get(
    '/api/directory/places',
    { schema: { tags, summary: 'Places by typing', querystring: PlaceQuery, response: { 200: Items(PlaceRef) } } },
    async (request) => {
      await requireStaff(signIn, request);
      return { items: placesFor(directory, request.query.q, request.query.limit) };
    },
  );
  app.get(
    '/api/directory/organs',
    { schema: { tags, summary: 'Organs by typing', querystring: OrganQuery, response: { 200: Items(OrganRef) } } },
    async (request) => {
      await requireStaff(signIn, request);
      const { q: typed = '', limit: most = 10, placePrefix, type } = request.query;
      const filter = { ...(placePrefix && { placePrefix }), ...(type && { type }) };
      return { items: directory.searchOrgans(typed, filter, most).map(organRef) };
    },
  );
  app.get(
    '/api/directory/categories',
    { schema: { tags, summary: 'All content categories', response: { 200: Items(CategoryRow) } } },
    async (request) => {
      await requireStaff(signIn, request);
      return { items: directory.categories() };
    },
  );
}
