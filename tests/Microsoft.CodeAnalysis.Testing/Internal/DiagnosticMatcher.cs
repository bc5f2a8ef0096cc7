using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Pairs expected with actual diagnostics and fails if one is left over.</summary>
internal sealed class DiagnosticMatcher(
    ImmutableArray<DiagnosticAnalyzer> analyzers,
    string defaultFilePath,
    Action<Diagnostic, DiagnosticResult, IVerifier>? diagnosticVerifier,
    IVerifier verifier)
{
    public void Verify(IEnumerable<DiagnosticResult> expected, IEnumerable<Diagnostic> actual)
    {
        var expectedDiagnostics = expected.ToArray();
        var actualDiagnostics = actual.ToArray();
        var partners = Match(expectedDiagnostics, actualDiagnostics);
        var missing = expectedDiagnostics.Where((_, index) => partners[index] < 0).ToList();
        var surplus = actualDiagnostics.Where((_, index) => !partners.Contains(index)).ToList();
        if (missing.Count > 0 || surplus.Count > 0)
            verifier.Fail(Describe(expectedDiagnostics.Length, actualDiagnostics.Length, missing, surplus));

        for (var index = 0; index < partners.Length; index++)
            diagnosticVerifier?.Invoke(actualDiagnostics[partners[index]], expectedDiagnostics[index], verifier);
    }

    // A loose expectation must not take the diagnostic that a strict one needs, so partners are exchanged until the matching is as large as it can be.
    private static int[] Match(DiagnosticResult[] expected, Diagnostic[] actual)
    {
        var partnerOfActual = Enumerable.Repeat(-1, actual.Length).ToArray();
        for (var index = 0; index < expected.Length; index++)
            TryMatch(index, []);

        var partnerOfExpected = Enumerable.Repeat(-1, expected.Length).ToArray();
        for (var index = 0; index < actual.Length; index++)
        {
            if (partnerOfActual[index] >= 0)
                partnerOfExpected[partnerOfActual[index]] = index;
        }

        return partnerOfExpected;

        bool TryMatch(int expectedIndex, HashSet<int> visited)
        {
            for (var index = 0; index < actual.Length; index++)
            {
                if (DiagnosticComparison.FindDifference(expected[expectedIndex], actual[index]) is not null || !visited.Add(index))
                    continue;

                if (partnerOfActual[index] < 0 || TryMatch(partnerOfActual[index], visited))
                {
                    partnerOfActual[index] = expectedIndex;
                    return true;
                }
            }

            return false;
        }
    }

    private string Describe(int expectedCount, int actualCount, List<DiagnosticResult> missing, List<Diagnostic> surplus)
    {
        var text = new StringBuilder();
        text.AppendLine(expectedCount != actualCount
            ? $"Mismatch between number of diagnostics returned, expected \"{expectedCount}\" actual \"{actualCount}\""
            : $"{missing.Count} of {expectedCount} expected diagnostics were not reported as expected.");

        text.AppendLine().AppendLine("Expected and not reported:");
        foreach (var diagnostic in missing)
        {
            text.AppendLine($"    {DiagnosticPrinter.Print(diagnostic, analyzers, defaultFilePath)}");
            if (surplus.FirstOrDefault(candidate => candidate.Id == diagnostic.Id) is { } closest)
                text.AppendLine($"        // {DiagnosticComparison.FindDifference(diagnostic, closest)}");
        }

        text.AppendLine().AppendLine("Reported and not expected:");
        foreach (var diagnostic in surplus)
        {
            text.AppendLine($"    // {diagnostic}");
            text.AppendLine($"    {DiagnosticPrinter.Print(diagnostic, analyzers, defaultFilePath)}");
        }

        return text.ToString();
    }
}
