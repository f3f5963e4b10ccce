package io.qinggui.platform.command;

import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Set;

/** The concrete classes that a sealed type permits, at any depth. */
final class SealedTypes {

  private SealedTypes() {}

  /**
   * In declared order.
   *
   * @throws IllegalArgumentException when the hierarchy is open, so that a class could be missed
   */
  static <T> Set<Class<? extends T>> leavesOf(Class<T> root) {
    Set<Class<? extends T>> leaves = new LinkedHashSet<>();
    collect(root, root, leaves);
    return leaves;
  }

  private static <T> void collect(Class<T> root, Class<?> type, Set<Class<? extends T>> leaves) {
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(root, permitted, leaves);
      }
    } else if (Modifier.isFinal(type.getModifiers())) {
      leaves.add(type.asSubclass(root));
    } else {
      throw new IllegalArgumentException(type.getName() + " is neither sealed nor final");
    }
  }
}
