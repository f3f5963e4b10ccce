package io.qinggui.standalone;

import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.node.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Whether the sample belongs to a data directory and has been loaded into it. Decided when the
 * directory is first used; a load that was interrupted is taken up again.
 */
enum SampleState {
  NONE,
  WANTED,
  LOADED;

  /** What the directory says; when it is new, what is wanted for it. */
  static SampleState of(DataDirectory data, boolean wanted) throws IOException {
    Path file = file(data);
    if (Files.exists(file)) {
      return valueOf(Files.readString(file).strip().toUpperCase(Locale.ROOT));
    }
    SampleState state = wanted ? WANTED : NONE;
    state.save(data);
    return state;
  }

  void save(DataDirectory data) throws IOException {
    Files.writeString(file(data), name().toLowerCase(Locale.ROOT) + "\n");
  }

  /** Copies the sample's files out of the program. */
  static Path unpack(DataDirectory data) throws IOException {
    Files.createDirectories(data.sample());
    for (String name : Importer.fileNames()) {
      Path file = data.sample().resolve(name);
      try (InputStream in = SampleState.class.getResourceAsStream("/sample/" + name)) {
        if (in != null) {
          Files.write(file, in.readAllBytes());
        }
      }
    }
    return data.sample();
  }

  private static Path file(DataDirectory data) {
    return data.root().resolve("sample-state");
  }
}
