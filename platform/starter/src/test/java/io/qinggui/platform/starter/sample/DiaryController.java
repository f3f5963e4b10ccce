package io.qinggui.platform.starter.sample;

import io.qinggui.platform.command.Commands;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.starter.sample.Diary.DiaryEvent;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Done;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/diaries/{operatorId}")
class DiaryController {

  private final Commands<DiaryEvent> commands;
  private final WriteAnswers answers;
  private final ReadModel<DiaryView> diaries;

  DiaryController(
      Commands<DiaryEvent> commands,
      WriteAnswers answers,
      Projections projections,
      RecordProjection<DiaryEvent, DiaryView> diaries) {
    this.commands = commands;
    this.answers = answers;
    this.diaries = projections.readModel(diaries);
  }

  record Line(String line) {}

  @PostMapping("/lines")
  Done<Line> write(
      @PathVariable String operatorId, @RequestBody Line line, CommandRequest request) {
    return answers.ok(
        commands.send(new Diary.Write(operatorId, line.line()), request.context()),
        applied -> line);
  }

  @GetMapping
  List<String> read(@PathVariable String operatorId) {
    return diaries.get(operatorId).map(found -> found.view().lines()).orElse(List.of());
  }
}
