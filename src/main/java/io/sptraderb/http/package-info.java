/**
 * The REST and WebSocket interface: routes, the JSON they speak, and one table of errors.
 *
 * <p>Start at {@link io.sptraderb.http.HttpServer}, whose routing names every resource; each resource is one class of
 * routes. Domain records become JSON in the classes named {@code ...Wire}, clients' JSON becomes drafts in
 * {@code DraftReader}, and every error becomes {@code application/problem+json} in {@code ErrorTable}. Requests run on
 * virtual threads; nothing here computes.
 *
 * <p>This package knows nothing of files, databases or Python.
 */
@NullMarked
package io.sptraderb.http;

import org.jspecify.annotations.NullMarked;
