import { z } from 'zod';

// The content security policy forbids compiling code at run time; without this every schema would try it first.
z.config({ jitless: true });
