package io.qinggui.standalone.node;

/** A service's main class, by name. */
final class MainClass {

  private MainClass() {}

  static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new StartupException("this build lacks " + name, e);
    }
  }
}
