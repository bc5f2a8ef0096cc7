using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>A static member that settings are read from, such as <c>ConfigurationManager.AppSettings</c>: code of any file can name it.</summary>
/// <param name="Type">The type that has it, with its namespace.</param>
/// <param name="Member">Its name.</param>
internal sealed record StaticConfiguration(string Type, string Member)
{
    /// <summary>That of a setting; <see langword="null"/> when the setting is read from an object.</summary>
    public static StaticConfiguration? Of(SourceStep setting, CompilationFacts facts, CancellationToken cancellationToken) => setting.Receivers
        .Select(receiver => (facts.Source.Operation(receiver, cancellationToken) as IMemberReferenceOperation)?.Member)
        .Where(member => member is { IsStatic: true, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal,
            ContainingType: { IsGenericType: false, ContainingType: null } })
        .Select(member => new StaticConfiguration(member!.ContainingType.ToDisplayString(), member.Name)).FirstOrDefault();
}
