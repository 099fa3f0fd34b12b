import { ERRORS, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { z } from 'zod';

/** A code as it comes from outside. */
export const errorCodeSchema = z.enum(Object.keys(ERRORS) as ErrorCode[]);
