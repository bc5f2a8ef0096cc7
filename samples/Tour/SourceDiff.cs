using System.Collections.Generic;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Tour;

/// <summary>The lines of a file that changed, marked as in a patch: in each place first what went, then what came. Empty lines are left out.</summary>
public static class SourceDiff
{
    public static IReadOnlyList<string> Lines(string before, string after)
    {
        var lines = new List<string>();
        var came = new List<string>();
        foreach (DiffPiece line in new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after).Lines)
        {
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                continue;
            }

            if (line.Type == ChangeType.Deleted)
            {
                lines.Add("- " + line.Text);
            }
            else if (line.Type == ChangeType.Inserted)
            {
                came.Add("+ " + line.Text);
            }
            else
            {
                lines.AddRange(came);
                came.Clear();
            }
        }

        return [.. lines, .. came];
    }
}
