package io.qinggui.platform.log.file;

import io.qinggui.platform.log.LogStore;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.MissingTileException;
import io.qinggui.platform.transparency.tile.TileId;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A log in files of one process: {@code checkpoint}, {@code witnessed}, and for each level of the
 * tree one file with all of its hashes, {@code level-0} and so on. Tiles are parts of these files;
 * the narrow ones at the right edge grow in their place. 32 bytes an event, and a part in 255 more.
 *
 * <p>A file of hashes is never forced: what a loss of power takes is made again.
 */
public final class FileLogStore implements LogStore {

  private static final int TILE = TileId.FULL_WIDTH * Hash.LENGTH;

  private final Path directory;
  private final CheckpointFile checkpoint;
  private final CheckpointFile witnessed;

  private FileLogStore(Path directory) {
    this.directory = directory;
    this.checkpoint = new CheckpointFile(directory.resolve("checkpoint"));
    this.witnessed = new CheckpointFile(directory.resolve("witnessed"));
  }

  /**
   * @param directory of this log alone, used by one process at a time; made when it is missing
   * @throws UncheckedIOException when it cannot be used
   */
  public static FileLogStore open(Path directory) {
    try {
      Files.createDirectories(directory);
      return new FileLogStore(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] read(TileId id) {
    byte[] hashes = new byte[id.width() * Hash.LENGTH];
    try (RandomAccessFile file = new RandomAccessFile(level(id).toFile(), "r")) {
      file.seek(offset(id));
      file.readFully(hashes);
      return hashes;
    } catch (FileNotFoundException | EOFException e) {
      throw new MissingTileException(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is there and the same is written once more, which changes nothing. */
  @Override
  public void write(TileId id, byte[] hashes) {
    try (RandomAccessFile file = new RandomAccessFile(level(id).toFile(), "rw")) {
      file.seek(offset(id));
      file.write(hashes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path level(TileId id) {
    return directory.resolve("level-" + id.level());
  }

  private static long offset(TileId id) {
    return Math.multiplyExact(id.index(), TILE);
  }

  @Override
  public Optional<byte[]> checkpoint() {
    return checkpoint.read();
  }

  @Override
  public boolean replaceCheckpoint(byte @Nullable [] expected, byte[] next) {
    return checkpoint.replace(expected, next);
  }

  @Override
  public Optional<byte[]> witnessed() {
    return witnessed.read();
  }

  @Override
  public boolean replaceWitnessed(byte @Nullable [] expected, byte[] next) {
    return witnessed.replace(expected, next);
  }

  @Override
  public void close() {}
}
