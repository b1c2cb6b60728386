/** Tests of exact money and of the ledger's conservation. */
@NullMarked
package io.sptraderb.trade;

import org.jspecify.annotations.NullMarked;
