import { z } from 'zod'
import type { Endpoint } from '../kernel/endpoint.ts'
import { isBytes } from '../kernel/endpoint.ts'
import type { Api } from './http.ts'

/** OpenAPI 3.1 of every bound endpoint, listed from the contracts. */
export function openApiOf(api: Api) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { endpoint } of api.bindings) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Weiming', version: '1' },
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  }
}

function operationOf(endpoint: Endpoint) {
  const parameters = [
    ...parametersIn('path', endpoint.params),
    ...parametersIn('query', endpoint.query),
  ]
  const hasBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE'
  return {
    summary: endpoint.summary,
    security: endpoint.access === 'public' ? [] : [{ token: [] }],
    'x-roles': typeof endpoint.access === 'object' ? endpoint.access.roles : endpoint.access,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(hasBody
      ? {
          requestBody: {
            content: isBytes(endpoint.body)
              ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
              : { 'application/json': { schema: schemaOf(endpoint.body, 'input') } },
          },
        }
      : {}),
    responses: {
      200: {
        description: 'OK',
        content: { 'application/json': { schema: schemaOf(endpoint.output, 'output') } },
      },
    },
  }
}

function parametersIn(place: 'path' | 'query', schema: z.ZodType) {
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, unknown>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  })
  return json
}
