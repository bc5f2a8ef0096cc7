using System.Collections.Immutable;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Knows one JWT library: the operations that sign a token and what their arguments mean. To add a library, write one of these and add
/// it to <see cref="TokenReaders.All"/>.
/// </summary>
internal interface ITokenReader
{
    /// <summary>The full metadata names of the library's types that the reader relies on. The first one decides whether the library is referenced.</summary>
    ImmutableArray<string> TypeNames { get; }

    /// <summary>The names of the types and methods that sign. Source that has none of them signs nothing, so they are looked for before all else.</summary>
    ImmutableArray<string> SigningNames { get; }

    /// <summary>The token that an operation signs; <see langword="null"/> when it signs none, or with an asymmetric key.</summary>
    MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame);
}

/// <summary>Reads what is signed with types of the framework, which every program has: it is asked only where the source speaks of Auth0.</summary>
internal interface IFrameworkReader : ITokenReader
{
}

/// <summary>
/// Reads signatures over texts that the code itself puts together. The same calls sign a thousand other things, so they are looked at only
/// where source writes the header of a JWT.
/// </summary>
internal interface IRawSignatureReader : IFrameworkReader
{
}
