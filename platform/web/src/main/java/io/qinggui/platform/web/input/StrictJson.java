package io.qinggui.platform.web.input;

import com.fasterxml.jackson.annotation.Nulls;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.web.problem.BadValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes the mapper that HTTP uses take nothing for something else: no field that is not known, none
 * twice, no number for a text, no text for a number, no empty text for a missing value.
 */
final class StrictJson implements JsonMapperBuilderCustomizer {

  @Override
  public void customize(JsonMapper.Builder builder) {
    builder
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .withCoercionConfigDefaults(
            shapes -> {
              for (CoercionInputShape shape :
                  new CoercionInputShape[] {
                    CoercionInputShape.EmptyString,
                    CoercionInputShape.EmptyArray,
                    CoercionInputShape.EmptyObject
                  }) {
                shapes.setCoercion(shape, CoercionAction.Fail);
              }
            })
        .addModule(module());
  }

  private static SimpleModule module() {
    return new SimpleModule("qinggui-strict")
        .addDeserializer(String.class, new Text(Texts::line))
        .addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, Moments::date))
        .addDeserializer(Instant.class, new Parsed<>(Instant.class, Moments::moment))
        .addKeyDeserializer(String.class, new Key())
        .setDeserializerModifier(new ExactEnums());
  }

  /** Reads a value from a JSON string and from nothing else. */
  private static class Parsed<T> extends StdScalarDeserializer<T> {

    private final Function<String, T> parse;

    Parsed(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(handledType(), parser);
      }
      try {
        return parse.apply(parser.getString());
      } catch (BadValueException e) {
        throw new BadJsonValueException(parser, e);
      }
    }
  }

  private static final class Text extends Parsed<String> {

    Text(Function<String, String> parse) {
      super(String.class, parse);
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) {
      if (property == null) {
        return this;
      }
      if (property.getAnnotation(ValidOperatorId.class) != null
          || property.getAnnotation(ValidUscc.class) != null) {
        return new Text(text -> OperatorId.canonical(Texts.line(text)));
      }
      return property.getAnnotation(MultiLine.class) != null ? new Text(Texts::lines) : this;
    }
  }

  private static final class Key extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      try {
        return Texts.line(key);
      } catch (BadValueException e) {
        throw new BadJsonValueException(context.getParser(), e);
      }
    }
  }
}
