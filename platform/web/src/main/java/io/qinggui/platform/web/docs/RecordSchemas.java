package io.qinggui.platform.web.docs;

import com.fasterxml.jackson.databind.type.SimpleType;
import io.qinggui.platform.web.input.RecordPart;
import io.qinggui.platform.web.write.Noted;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows which fields have to be there, and the note that every write body may carry. */
final class RecordSchemas implements ModelConverter {

  private static final String NULL = "null";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    Class<?> described = recordOf(type);
    if (schema != null && described != null) {
      describe(model(schema, context), described.asSubclass(Record.class));
    }
    return schema;
  }

  private static void describe(@Nullable Schema<?> model, Class<? extends Record> described) {
    if (model == null || model.getProperties() == null) {
      return;
    }
    for (RecordPart part : RecordPart.of(described)) {
      Schema<?> property = model.getProperties().get(part.name());
      if (property != null && part.required()) {
        model.addRequiredItem(part.name());
      } else if (property != null) {
        model.getProperties().put(part.name(), orNull(property));
      }
    }
    if (Noted.class.isAssignableFrom(described)) {
      model.addProperty(
          "note", new StringSchema().maxLength(Noted.MAX_LENGTH).description("Stored as it is"));
      model.addProperty(
          "attachments",
          new ArraySchema()
              .items(new StringSchema().pattern(Noted.ATTACHMENT))
              .maxItems(Noted.MOST_ATTACHMENTS)
              .description("Digests of files of evidence"));
    }
  }

  /** An absent value and null are the same in what is sent and in what is answered. */
  private static Schema<?> orNull(Schema<?> property) {
    if (property.get$ref() != null) {
      return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of(NULL))));
    }
    if (property.getTypes() != null) {
      property.addType(NULL);
    }
    return property.getEnum() == null || property.getEnum().contains(null)
        ? property
        : withNull(property);
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static Schema<?> withNull(Schema property) {
    List<Object> values = new ArrayList<>(property.getEnum());
    values.add(null);
    property.setEnum(values);
    return property;
  }

  private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
    String ref = schema.get$ref();
    return ref == null
        ? schema
        : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
  }

  private static @Nullable Class<?> recordOf(AnnotatedType type) {
    return type.getType() != null
            && Json.mapper().constructType(type.getType()) instanceof SimpleType resolved
            && resolved.getRawClass().isRecord()
        ? resolved.getRawClass()
        : null;
  }
}
