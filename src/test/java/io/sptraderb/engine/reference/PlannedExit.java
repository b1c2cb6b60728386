package io.sptraderb.engine.reference;

import io.sptraderb.trade.ExitReason;
import java.math.BigDecimal;

/** An exit that was decided and waits for its fill. */
record PlannedExit(int position, BigDecimal quantity, ExitReason reason, int decidedOn, String decidedBy) {}
