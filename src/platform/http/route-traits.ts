import type { CustomDecorator } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** What sets a route apart from the others when limits are applied. */
export interface RouteTraits {
  /** Costs so much that few requests a minute are let through. */
  expensive?: boolean;
  /** Takes a body that is long in coming. */
  longUpload?: boolean;
}

/** Gives an operation its traits. */
export const Traits = (traits: RouteTraits): CustomDecorator => RouteConfig(traits);

/** The traits of the route that a request found. */
export const traitsOf = ({ routeOptions }: FastifyRequest): RouteTraits => routeOptions.config as RouteTraits;
