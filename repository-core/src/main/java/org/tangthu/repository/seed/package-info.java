/** Plausible items without end, the same from the same seed: to measure with, never to be shown as real. */
package org.tangthu.repository.seed;
