package io.sptraderb.accumulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** A service that part of a study was left to refused it; code, message and details are its own. */
public final class RemoteErrorException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final String service;
    private final transient SequencedMap<String, Object> told;

    /**
     * @param service its name, for example {@code strategy}
     * @param told the details the service gave
     */
    public RemoteErrorException(String service, ErrorCode code, String message, Map<String, Object> told) {
        super(code, message);
        this.service = service;
        this.told = new LinkedHashMap<>(told);
    }

    public String service() {
        return service;
    }

    /** Those of the service, and its name. */
    @Override
    public SequencedMap<String, Object> details() {
        SequencedMap<String, Object> details = new LinkedHashMap<>(told);
        details.put("service", service);
        return details;
    }
}
