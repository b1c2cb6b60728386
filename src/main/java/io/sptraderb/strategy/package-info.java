/**
 * What a trader wants done: signals to evaluate, rules to enter and leave by, sizes, protection, limits and costs.
 *
 * <p>Start at {@link io.sptraderb.strategy.Strategy}. Every number in it is final: references such as
 * {@code parameters.X} are resolved before a strategy exists. What was wrong with a text that should have become one is
 * told as {@link io.sptraderb.strategy.Problem}s, all of them at once.
 *
 * <p>What strategies and requests write in the same way is read here once:
 * {@link io.sptraderb.strategy.ExecutionOptions} and {@link io.sptraderb.strategy.NumericText};
 * {@link io.sptraderb.strategy.NearestName} helps every message about a name that is not there.
 *
 * <p>This package knows nothing of YAML (see {@code strategy.yaml}), of simulation or of the wire.
 */
@NullMarked
package io.sptraderb.strategy;

import org.jspecify.annotations.NullMarked;
