/** Tests of the house itself: who imports whom, how files are laid out and how long they may be. */
@NullMarked
package io.sptraderb.architecture;

import org.jspecify.annotations.NullMarked;
