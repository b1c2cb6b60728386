/**
 * What a front end keeps on the server between its visits.
 *
 * <p>Start at {@link io.sptraderb.workspace.Workspaces}. A workspace is a name and a JSON document the server never looks
 * into.
 *
 * <p>This package knows nothing of HTTP, JSON or databases.
 */
@NullMarked
package io.sptraderb.workspace;

import org.jspecify.annotations.NullMarked;
