package io.qinggui.standalone.node;

import io.qinggui.platform.reference.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Names the code that runs. Read models that other code made may be other ones, so they are made
 * anew after each build.
 */
final class ThisBuild {

  private ThisBuild() {}

  /** The same for the same files with the same sizes and times, otherwise another one. */
  static String name() {
    try {
      List<String> files = new ArrayList<>();
      for (Path entry : classPath()) {
        try (Stream<Path> all = Files.walk(entry)) {
          for (Path file : all.sorted().toList()) {
            files.add(described(file));
          }
        }
      }
      return Sha256.hex(String.join("\n", files));
    } catch (IOException e) {
      throw new UncheckedIOException("the class path cannot be read", e);
    }
  }

  private static String described(Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    return found.isRegularFile()
        ? file.getFileName() + " " + found.size() + " " + found.lastModifiedTime().toMillis()
        : "";
  }

  private static List<Path> classPath() throws IOException {
    List<Path> entries = new ArrayList<>();
    for (String each : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      Path entry = Path.of(each).toAbsolutePath();
      if (Files.exists(entry)) {
        entries.add(entry);
        entries.addAll(named(entry));
      }
    }
    return entries;
  }

  /** Those that a jar names in its manifest. */
  private static List<Path> named(Path jar) throws IOException {
    if (!Files.isRegularFile(jar)) {
      return List.of();
    }
    try (JarFile opened = new JarFile(jar.toFile())) {
      Manifest manifest = opened.getManifest();
      String further =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return further == null
          ? List.of()
          : Stream.of(further.split(" ", -1))
              .filter(it -> !it.isBlank())
              .map(jar::resolveSibling)
              .filter(Files::exists)
              .toList();
    }
  }
}
