package org.goodturn.shared.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * How JSON is read here: exact decimals, no key twice, nothing after the end, bounded depth and length. The bounds are
 * what reading costs little; what is kept is bounded where it is taken, so that in a list one item that goes too far
 * keeps no other out.
 */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {

    /** More than is taken ({@link HugeNumber}), so that whatever was taken can be read back when written out. */
    private static final int LONGEST_NUMBER = 1_000;

    /** As long as any body, so that the body's own limit is met first. */
    private static final int LONGEST_TEXT = 1024 * 1024;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(200)
            .maxNumberLength(LONGEST_NUMBER)
            .maxStringLength(LONGEST_TEXT)
            .maxNameLength(LONGEST_TEXT)
            .build();

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(LIMITS);
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }
}
