/** Tests of the investing platform against published figures, slow twins and the sums that must come out. */
@NullMarked
package io.sptraderb.accumulation;

import org.jspecify.annotations.NullMarked;
