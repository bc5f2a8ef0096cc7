using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>A file in which <c>[|…|]</c> marks what an analyzer would report.</summary>
internal sealed record MarkedSource(string Path, string Text, ImmutableArray<TextSpan> Spans)
{
    public static MarkedSource Parse(string path, string code)
    {
        TestFileMarkupParser.GetSpans(code, out string text, out ImmutableArray<TextSpan> spans);
        return new MarkedSource(path, text, spans);
    }

    /// <summary>One diagnostic for each mark, as the analyzers report it: what a fix needs is in properties and additional locations.</summary>
    public IEnumerable<Diagnostic> Diagnostics(SyntaxTree tree, DiagnosticDescriptor descriptor, string nodeKey, ImmutableDictionary<string, string?> properties) =>
        Spans.Select(span => Location.Create(tree, span)).Select(location =>
            Diagnostic.Create(descriptor, location, [location], properties.SetItem(nodeKey, "0")));
}
