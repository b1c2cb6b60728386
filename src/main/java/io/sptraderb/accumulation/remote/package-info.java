/**
 * Services of a study that live in another process, asked over HTTP.
 *
 * <p>Start at {@link io.sptraderb.accumulation.remote.RemoteServices}: of an address it makes a
 * {@link io.sptraderb.accumulation.remote.RemotePrices}, {@link io.sptraderb.accumulation.remote.RemoteSignals},
 * {@link io.sptraderb.accumulation.remote.RemotePortfolios} or {@link io.sptraderb.accumulation.remote.RemoteMetrics},
 * each a service of {@code accumulation} that says in its messages what {@code accumulation.wire} spells. All are safe
 * for use by many threads, and each call blocks its own until there is an answer.
 *
 * <p>Whatever goes wrong is one of two: a {@link io.sptraderb.accumulation.ServiceFailedException} when the service is
 * not there, too slow, or answers something else than was asked for; a
 * {@link io.sptraderb.accumulation.RemoteErrorException} when it tells an error, which is passed on as it is.
 *
 * <p>This package knows nothing of settings, routes or what a study does with the answers.
 */
@NullMarked
package io.sptraderb.accumulation.remote;

import org.jspecify.annotations.NullMarked;
