/** What tests of several packages share: made-up markets, stand-ins for ports, small files. */
@NullMarked
package io.sptraderb.support;

import org.jspecify.annotations.NullMarked;
