using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The log that the compiler writes for <c>-p:ErrorLog</c>, in SARIF 2.1.</summary>
internal sealed class SarifLog
{
    private readonly JsonElement _run;

    public SarifLog(string file)
    {
        Text = File.ReadAllText(file);
        using var document = JsonDocument.Parse(Text);
        _run = document.RootElement.GetProperty("runs")[0].Clone();
    }

    public string Text { get; }

    /// <summary>The MSBuild property that makes the compiler write the log; %2C is the comma that MSBuild would split at.</summary>
    public static string Property(string file) => $"-p:ErrorLog={file}%2Cversion=2.1";

    /// <summary>The rules that reported something, whatever its severity.</summary>
    public IEnumerable<string> ReportedRules =>
        _run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()!).Distinct();

    public JsonElement Rule(string id) =>
        _run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == id);

    public IReadOnlyList<JsonElement> Results(string id) =>
        [.. _run.GetProperty("results").EnumerateArray().Where(result => result.GetProperty("ruleId").GetString() == id)];
}
