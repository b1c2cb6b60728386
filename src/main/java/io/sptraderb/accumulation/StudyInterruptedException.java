package io.sptraderb.accumulation;

/** Whoever wanted a study does not want it any more. */
public final class StudyInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StudyInterruptedException(InterruptedException cause) {
        super("the study was interrupted", cause);
    }
}
