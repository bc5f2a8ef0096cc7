using System.Collections.Generic;
using System.Linq;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Tour;

/// <summary>The lines of a file that changed, marked as in a patch.</summary>
internal static class SourceDiff
{
    public static IEnumerable<string> Lines(string before, string after) => new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after).Lines
        .Where(line => line.Type is ChangeType.Deleted or ChangeType.Inserted && line.Text.Trim().Length > 0)
        .Select(line => (line.Type == ChangeType.Deleted ? "- " : "+ ") + line.Text);
}
