{{/* The topology with what this mode changes. */}}
{{- define "qinggui.topology" -}}
{{ .Files.Get "topology.yaml" }}
{{- end }}

{{- define "qinggui.name" -}}
{{ .root.Release.Name }}-{{ .name }}
{{- end }}

{{- define "qinggui.selector" -}}
app.kubernetes.io/name: qinggui
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{- define "qinggui.labels" -}}
{{ include "qinggui.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{/* What a process is told in the open: common, then of those with a ledger, then of this mode, then its own, then further ones. */}}
{{- define "qinggui.properties" -}}
{{- $all := dict }}
{{- $all = mergeOverwrite $all (deepCopy .topology.common.properties) }}
{{- if index .process "has-ledger" }}
{{- $all = mergeOverwrite $all (deepCopy .topology.ledger.properties) }}
{{- if eq .root.Values.mode "sqlite" }}
{{- $all = mergeOverwrite $all (deepCopy .topology.sqlite.properties) }}
{{- end }}
{{- end }}
{{- $all = mergeOverwrite $all (deepCopy (.process.properties | default dict)) }}
{{- $all = mergeOverwrite $all (deepCopy ((index .root.Values.processes .name | default dict).properties | default dict)) }}
{{- toYaml $all }}
{{- end }}

{{/* Keys of its Secret that become properties. */}}
{{- define "qinggui.secrets" -}}
{{- $all := mergeOverwrite (deepCopy .topology.common.secrets) (deepCopy (.process.secrets | default dict)) }}
{{- if index .process "has-ledger" }}
{{- $all = mergeOverwrite (deepCopy .topology.ledger.secrets) $all }}
{{- if eq .root.Values.mode "sqlite" }}
{{- range .topology.sqlite.without }}{{ $all = omit $all . }}{{ end }}
{{- end }}
{{- end }}
{{- toYaml $all }}
{{- end }}

{{/* Keys of its Secret that stay files, by the properties that name them. */}}
{{- define "qinggui.files" -}}
{{- $all := deepCopy (.process.files | default dict) }}
{{- if index .process "has-ledger" }}
{{- $all = mergeOverwrite (deepCopy .topology.ledger.files) $all }}
{{- end }}
{{- toYaml $all }}
{{- end }}

{{/* A text of the topology, as it is in this place. */}}
{{- define "qinggui.place" -}}
{{- $text := .text | toString
  | replace "{service}" .name
  | replace "{kafka}" .root.Values.kafka.bootstrapServers
  | replace "{issuer}" .root.Values.issuer.uri
  | replace "{keys}" .root.Values.issuer.keys
  | replace "{address}" .root.Values.address
  | replace "{log-origin}" .root.Values.logOrigin
  | replace "{traces}" .root.Values.traces.endpoint
  | replace "{files}" "/run/secrets/files"
  | replace "{shared}" "/var/lib/qinggui" }}
{{- range $other, $process := .topology.processes }}
{{- $text = $text | replace (printf "{%s}" $other) (printf "http://%s-%s:%d" $.root.Release.Name $other (int $process.port)) }}
{{- end }}
{{- $text }}
{{- end }}

{{- define "qinggui.variable" -}}
{{ . | replace "." "_" | replace "-" "" | upper }}
{{- end }}

{{/* Whether it writes to a directory that outlives it. */}}
{{- define "qinggui.keeps" -}}
{{- if contains "{shared}" (include "qinggui.properties" .) }}true{{ end }}
{{- end }}

{{- define "qinggui.instances" -}}
{{- if and (eq .root.Values.mode "sqlite") (index .process "has-ledger") }}1
{{- else }}{{ (index .root.Values.processes .name | default dict).instances | default .process.instances | int }}
{{- end }}
{{- end }}
