/**
 * What the services of a study say to each other and to clients, in JSON: every message in both directions.
 *
 * <p>One class a message: {@link io.sptraderb.accumulation.wire.PricesWire},
 * {@link io.sptraderb.accumulation.wire.DividendsWire}, {@link io.sptraderb.accumulation.wire.TickersWire},
 * {@link io.sptraderb.accumulation.wire.SignalsWire}, {@link io.sptraderb.accumulation.wire.SimulationWire} and
 * {@link io.sptraderb.accumulation.wire.MetricsWire} each read and write a request and an answer;
 * {@link io.sptraderb.accumulation.wire.StudyWire} reads the request of a whole study and writes its answer. What is
 * written is a {@link io.sptraderb.accumulation.wire.JsonBody}; {@link io.sptraderb.accumulation.wire.Envelope} wraps it,
 * and {@link io.sptraderb.accumulation.wire.ErrorWire} tells errors.
 *
 * <p>A request is read whole: it becomes domain values, or one
 * {@link io.sptraderb.accumulation.AccumulationException} that holds all that is wrong with it, each with its path, such
 * as {@code price_data[3].adjusted_close}. An answer is read strictly: what is wrong with it is a
 * {@link io.sptraderb.accumulation.wire.BadAnswerException}. In both, null is what was not given, keys nobody knows are
 * passed over, numbers are JSON numbers and finite, dates are {@code YYYY-MM-DD}, and names are read with or without
 * capitals. What is undefined, NaN inside, is null.
 *
 * <p>Start at {@code Fields}, which reads. This package knows nothing of HTTP, and not who asks or answers.
 */
@NullMarked
package io.sptraderb.accumulation.wire;

import org.jspecify.annotations.NullMarked;
