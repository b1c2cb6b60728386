/**
 * The program: its commands, its settings, and the wiring of every part. Start at {@link io.sptraderb.app.Main}.
 *
 * <p>Nothing imports this package.
 */
@NullMarked
package io.sptraderb.app;

import org.jspecify.annotations.NullMarked;
