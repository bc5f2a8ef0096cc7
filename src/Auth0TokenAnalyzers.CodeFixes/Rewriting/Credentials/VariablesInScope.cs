using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>The variables that code at one place can name and that have their values there.</summary>
internal static class VariablesInScope
{
    /// <summary>The variables with their names and types, the nearest first: parameters, locals, members of the object, static members.</summary>
    public static IEnumerable<(ISymbol Symbol, string Text, ITypeSymbol Type)> At(
        SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        ISymbol? user = model.GetEnclosingSymbol(place.SpanStart, cancellationToken);
        return from symbol in model.LookupSymbols(place.SpanStart)
               let rank = Rank(symbol, user, place, cancellationToken)
               where rank > 0
               let type = TypeOf(symbol, place, model)
               where type is not null
               orderby rank
               select (symbol, Text(symbol, place), type);
    }

    /// <summary>The same, with what options give in the place of the options.</summary>
    public static IEnumerable<(string Text, ITypeSymbol Type)> Values(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken) =>
        At(place, model, cancellationToken)
            .Where(variable => variable.Type.NullableAnnotation != NullableAnnotation.Annotated)
            .Select(variable => variable.Type is INamedTypeSymbol { TypeArguments: [var options] } wrapper
                ? wrapper.Name switch
                {
                    "IOptions" or "IOptionsSnapshot" => (variable.Text + ".Value", options),
                    "IOptionsMonitor" => (variable.Text + ".CurrentValue", options),
                    _ => (variable.Text, variable.Type),
                }
                : (variable.Text, variable.Type));

    /// <summary>The name of a variable, as the type at the place names its members.</summary>
    public static string Text(ISymbol symbol, SyntaxNode place) =>
        symbol is (IFieldSymbol or IPropertySymbol) and { IsStatic: false }
        && place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && type.Members.Where(member => member is not ConstructorDeclarationSyntax)
            .Any(member => member.DescendantNodes().OfType<ThisExpressionSyntax>().Any(own => own.Parent is MemberAccessExpressionSyntax))
            ? "this." + symbol.Name
            : symbol.Name;

    // In a constructor a field may not have its value yet, and neither it nor a local has one in an initializer.
    private static int Rank(ISymbol symbol, ISymbol? user, SyntaxNode place, CancellationToken cancellationToken) => symbol switch
    {
        IParameterSymbol { RefKind: RefKind.None or RefKind.In } parameter => parameter.MayBeNamedBy(user) ? 1 : 0,
        ILocalSymbol => symbol.IsAssignedBefore(place, cancellationToken) ? 2 : 0,
        IFieldSymbol or IPropertySymbol when symbol.IsStatic => 4,
        IFieldSymbol or IPropertySymbol when user is IMethodSymbol { MethodKind: not MethodKind.Constructor, IsStatic: false }
            && !place.Ancestors().Any(SyntaxExtensions.IsStaticFunction) => 3,
        _ => 0,
    };

    // The type of a `var` may always be null, whatever it has.
    private static ITypeSymbol? TypeOf(ISymbol symbol, SyntaxNode place, SemanticModel model) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local when IsNeverNull(local, place, model) => local.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated),
        ILocalSymbol local => local.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { Parameters.IsEmpty: true, GetMethod: not null } property => property.Type,
        _ => null,
    };

    private static bool IsNeverNull(ILocalSymbol local, SyntaxNode place, SemanticModel model) =>
        model.GetSpeculativeTypeInfo(place.SpanStart, SyntaxFactory.IdentifierName(local.Name), SpeculativeBindingOption.BindAsExpression)
            .Nullability.FlowState == NullableFlowState.NotNull;
}
