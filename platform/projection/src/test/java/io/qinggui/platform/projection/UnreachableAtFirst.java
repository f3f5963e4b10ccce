package io.qinggui.platform.projection;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** A database whose collections time out until it is repaired. */
final class UnreachableAtFirst {

  private final MongoDatabase real;
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean repaired;

  UnreachableAtFirst(MongoDatabase real) {
    this.real = real;
  }

  MongoDatabase real() {
    return real;
  }

  int refused() {
    return refused.get();
  }

  void repair() {
    repaired = true;
  }

  MongoDatabase database() {
    return proxy(MongoDatabase.class, real);
  }

  private <T> T proxy(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (type == MongoCollection.class && !repaired) {
                refused.incrementAndGet();
                throw new MongoTimeoutException("nobody there");
              }
              try {
                Object result = method.invoke(target, arguments);
                return result instanceof MongoCollection<?> collection
                    ? proxy(MongoCollection.class, collection)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
