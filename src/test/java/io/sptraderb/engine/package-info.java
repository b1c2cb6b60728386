/** Tests of the simulation: examples, properties on random markets, and the published results of other engines. */
@NullMarked
package io.sptraderb.engine;

import org.jspecify.annotations.NullMarked;
