using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Gates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>
/// Is a "global client secret" Auth0's? The name alone shows nothing: nearly all code with it speaks of another service, or of a client that is selected in the
/// whole application.
/// </summary>
internal static class SecretEvidence
{
    /// <param name="where">The place.</param>
    /// <param name="names">The names that it goes by: of the setting, the symbol, the type that declares it.</param>
    /// <param name="surroundings">What is around it.</param>
    public static bool IsOfAuth0(SyntaxNode where, IReadOnlyCollection<string> names, Auth0Surroundings surroundings)
    {
        if (names.Any(SecretNames.SpeaksOfAuth0))
            return true;
        if (names.Any(OtherVendors.Has))
            return false;
        // A program that signs its users in with Auth0 has the SDK in all of its code, also in that for another service.
        return surroundings.TypeSpeaksOfAuth0(where)
            || (surroundings.HasSdk && !SecretSyntax.OutermostType(where).DescendantNodesAndSelf().Any(NamesOtherVendor));
    }

    private static bool NamesOtherVendor(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => OtherVendors.Has(type.Identifier.ValueText),
        MethodDeclarationSyntax method => OtherVendors.Has(method.Identifier.ValueText),
        SimpleNameSyntax name => OtherVendors.Has(name.Identifier.ValueText),
        LiteralExpressionSyntax { Token.Value: string text } => OtherVendors.Has(text),
        InterpolatedStringTextSyntax part => OtherVendors.Has(part.TextToken.ValueText),
        _ => false,
    };
}
