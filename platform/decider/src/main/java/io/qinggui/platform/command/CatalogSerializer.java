package io.qinggui.platform.command;

import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.EventType;
import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Axon's way to the catalogue: events under their stable names with the version as revision, upcast
 * when read. Knows nothing else, so that nothing else can be stored.
 *
 * @param <E> the service's sealed event type
 */
public final class CatalogSerializer<E extends DomainEvent> implements Serializer {

  private final EventCatalog<E> catalog;
  private final Converter converter = new ChainingConverter();

  /** Over a catalogue. */
  public CatalogSerializer(EventCatalog<E> catalog) {
    this.catalog = catalog;
  }

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    if (object == null) {
      throw new SerializationException("there is nothing to store");
    }
    T data = converter.convert(bytes(object), byte[].class, representation);
    return new SimpleSerializedObject<>(data, representation, typeForClass(object.getClass()));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return converter.canConvert(byte[].class, representation);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
  public <S, T> @Nullable T deserialize(SerializedObject<S> serialized) {
    SerializedType type = serialized.getType();
    if (SerializedType.emptyType().equals(type)) {
      return null;
    }
    byte[] data = converter.convert(serialized.getData(), byte[].class);
    try {
      return (T) catalog.read(type.getName(), Integer.parseInt(type.getRevision()), data);
    } catch (IllegalArgumentException e) {
      throw new SerializationException(
          e.getMessage() + " in " + new String(data, StandardCharsets.UTF_8), e);
    }
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SerializedType.emptyType().equals(type)) {
      return Void.class;
    }
    try {
      return catalog.classOf(type.getName());
    } catch (IllegalArgumentException e) {
      return UnknownSerializedType.class;
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // Axon's signature
  public SerializedType typeForClass(@Nullable Class type) {
    if (type == null || Void.class.equals(type)) {
      return SerializedType.emptyType();
    }
    EventType stored = catalog.typeOf(type);
    return new SimpleSerializedType(stored.value(), Integer.toString(stored.version()));
  }

  @Override
  public Converter getConverter() {
    return converter;
  }

  @SuppressWarnings("unchecked") // a class of the catalogue is an E
  private byte[] bytes(Object object) {
    catalog.typeOf(object.getClass());
    return catalog.write((E) object);
  }
}
