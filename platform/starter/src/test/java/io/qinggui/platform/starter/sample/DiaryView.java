package io.qinggui.platform.starter.sample;

import io.qinggui.platform.starter.sample.Diary.DiaryEvent;
import io.qinggui.platform.starter.sample.Diary.LineWritten;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A diary as it is read. */
public record DiaryView(List<String> lines) {

  /** Folds lines into diaries. */
  public static final class Fold {

    /** Lines that it cannot take, until they are removed from here. */
    public final Set<String> poison = ConcurrentHashMap.newKeySet();

    DiaryView after(@Nullable DiaryView before, DiaryEvent event) {
      return switch (event) {
        case LineWritten(var operatorId, var line) -> {
          if (poison.contains(line)) {
            throw new IllegalStateException("cannot read " + line);
          }
          List<String> lines = before == null ? List.of() : before.lines();
          yield new DiaryView(Stream.concat(lines.stream(), Stream.of(line)).toList());
        }
      };
    }
  }
}
