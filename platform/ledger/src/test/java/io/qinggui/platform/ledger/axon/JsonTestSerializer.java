package io.qinggui.platform.ledger.axon;

import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import tools.jackson.databind.json.JsonMapper;

/** Payloads as JSON under their class names, as Axon's tests have them: strings. */
final class JsonTestSerializer implements Serializer {

  private static final JsonMapper JSON = JsonMapper.shared();
  private final Converter converter = new ChainingConverter();

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
    SerializedObject<byte[]> bytes =
        new SimpleSerializedObject<>(
            JSON.writeValueAsBytes(object), byte[].class, typeForClass(object.getClass()));
    return converter.convert(bytes, representation);
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return converter.canConvert(byte[].class, representation);
  }

  @Override
  @SuppressWarnings("unchecked") // the class is the one that was serialized
  public <S, T> T deserialize(SerializedObject<S> serialized) {
    byte[] bytes = converter.convert(serialized, byte[].class).getData();
    return (T) JSON.readValue(bytes, classForType(serialized.getType()));
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    try {
      return Class.forName(type.getName());
    } catch (ClassNotFoundException e) {
      return UnknownSerializedType.class;
    }
  }

  @Override
  public SerializedType typeForClass(Class type) {
    return new SimpleSerializedType(type.getName(), null);
  }

  @Override
  public Converter getConverter() {
    return converter;
  }
}
