/**
 * The simulation: candles, rule masks and settings in, trades and equity out.
 *
 * @see io.sptraderb.engine.SimulationResult
 */
@NullMarked
package io.sptraderb.engine;

import org.jspecify.annotations.NullMarked;
