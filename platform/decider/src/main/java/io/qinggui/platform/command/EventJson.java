package io.qinggui.platform.command;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which records become JSON in ledgers, on topics and in documents: record
 * components in their declared order, absent instead of {@code null}, dates and moments in ISO
 * 8601. Methods that are not components are not data.
 */
public final class EventJson {

  private static final JsonMapper MAPPER = build();

  private EventJson() {}

  /** The shared mapper; immutable and safe for use by many threads. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  private static JsonMapper build() {
    return JsonMapper.builder()
        .addModule(IsoTimesDeserializer.module())
        .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
        .changeDefaultVisibility(
            visibility ->
                visibility
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        // equal values give equal bytes, whatever map or set held them
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        // a stored field that nobody reads means a missing upcaster: do not lose it silently
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
