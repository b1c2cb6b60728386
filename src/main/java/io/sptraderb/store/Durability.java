package io.sptraderb.store;

/** What a finished run survives. A run just submitted survives the process's death either way. */
public enum Durability {
    /** Results and ends of jobs are forced to the disk before anyone sees them: a few milliseconds a run. */
    POWER_LOSS,
    /** The operating system writes them when it likes: a killed process loses nothing, a lost machine seconds. */
    PROCESS_DEATH
}
