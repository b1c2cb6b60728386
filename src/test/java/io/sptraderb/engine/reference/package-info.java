/**
 * A second simulator, written from the prose of the engine's package description alone, slow and plain: decimal money,
 * immutable records, no code shared with the engine but its inputs. What both say is what the prose says.
 *
 * <p>Start at {@link io.sptraderb.engine.reference.ReferenceSimulator}.
 */
@NullMarked
package io.sptraderb.engine.reference;

import org.jspecify.annotations.NullMarked;
