package io.qinggui.repository;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The checkout that this module belongs to. */
public final class Repository {

  /** Maven runs tests in the folder of their module. */
  public static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();

  /** Results of builds, and what a running system writes. */
  private static final Set<String> NOT_SOURCES = Set.of("target", "data", "node_modules");

  private Repository() {}

  /** All Markdown files, in the order of their paths. */
  static List<Path> markdown() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return skipped(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream().sorted().toList();
  }

  private static boolean skipped(Path folder) {
    String name = folder.getFileName().toString();
    return !folder.equals(ROOT) && (name.startsWith(".") || NOT_SOURCES.contains(name));
  }
}
