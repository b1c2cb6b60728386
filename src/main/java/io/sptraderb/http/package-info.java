/**
 * The REST and WebSocket interface: routes, the JSON they speak, and one table of errors.
 *
 * <p>Start at {@link io.sptraderb.http.HttpServer} and {@code WholeServer}, which names every resource; each resource is
 * one class of routes. Domain records become JSON in the classes named {@code ...Wire}, clients' JSON becomes drafts in
 * {@code DraftReader}, and every error becomes {@code application/problem+json} in {@code ErrorTable}. Requests run on
 * virtual threads; nothing here computes.
 *
 * <p>The investing platform keeps the envelope its clients know: its routes, put together in {@code PlatformResources},
 * answer through {@code Enveloped}, and its errors are told by {@code PlatformErrors}. A process that is one of its
 * services serves {@code OneService} in place of {@code WholeServer}.
 *
 * <p>This package knows nothing of files, databases or Python.
 */
@NullMarked
package io.sptraderb.http;

import org.jspecify.annotations.NullMarked;
