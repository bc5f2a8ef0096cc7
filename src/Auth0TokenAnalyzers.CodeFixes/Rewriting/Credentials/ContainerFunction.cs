using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>
/// What a container may call around some code: the one constructor of a class, or the handler of an endpoint, a static method or a lambda. Its changes belong to that
/// code.
/// </summary>
internal sealed class ContainerFunction
{
    private readonly SyntaxNode _place;
    private readonly SyntaxNode _declaration;
    private readonly TypeDeclarationSyntax _type;
    private readonly SourceText _text;

    private ContainerFunction(SyntaxNode place, SyntaxNode declaration, ParameterListSyntax parameters, TypeDeclarationSyntax type)
    {
        (_place, _declaration, Parameters, _type) = (place, declaration, parameters, type);
        _text = type.SyntaxTree.GetText();
    }

    public ParameterListSyntax Parameters { get; }

    /// <summary>Can the constructor keep what it gets in a field?</summary>
    public bool CanKeep => Body is { Statements.Count: > 0 } && Fields.Length > 0 && StartsLine(Body.CloseBraceToken.SpanStart);

    private BlockSyntax? Body => (_declaration as ConstructorDeclarationSyntax)?.Body;

    private ImmutableArray<FieldDeclarationSyntax> Fields => [.. _type.Members.OfType<FieldDeclarationSyntax>()
        .Where(member => !member.Modifiers.Any(SyntaxKind.StaticKeyword) && !member.Modifiers.Any(SyntaxKind.ConstKeyword))];

    /// <summary>The function; null where there is none, or several constructors.</summary>
    public static ContainerFunction? Around(SyntaxNode place)
    {
        if (place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type || type.HasInnerDirectives()
            || place.Ancestors().Any(SyntaxExtensions.IsStaticFunction))
            return null;
        // Every parameter says its type, since a new one does.
        if (place.Ancestors().TakeWhile(ancestor => ancestor != type).OfType<ParenthesizedLambdaExpressionSyntax>().FirstOrDefault(ContainerCalls.IsRoute) is { } lambda)
            return lambda.ParameterList.Parameters is { Count: > 0 } parameters && parameters.All(parameter => parameter.Type is not null)
                ? new ContainerFunction(place, lambda, lambda.ParameterList, type)
                : null;
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword) || type.Modifiers.Any(SyntaxKind.AbstractKeyword)
            || place.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() is not BaseMethodDeclarationSyntax member)
            return null;
        if (member is MethodDeclarationSyntax { ParameterList.Parameters.Count: > 0 } handler && member.Modifiers.Any(SyntaxKind.StaticKeyword))
            return new ContainerFunction(place, handler, handler.ParameterList, type);
        ConstructorDeclarationSyntax[] constructors =
            [.. type.Members.OfType<ConstructorDeclarationSyntax>().Where(constructor => !constructor.Modifiers.Any(SyntaxKind.StaticKeyword))];
        return member.Modifiers.Any(SyntaxKind.StaticKeyword) || type is not (ClassDeclarationSyntax or RecordDeclarationSyntax)
            ? null
            : (constructors, type.ParameterList) switch
        {
            ([{ ParameterList.Parameters.Count: > 0, Initializer: null or { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.BaseKeyword } } single], null) =>
                new ContainerFunction(place, single, single.ParameterList, type),
            ([], { Parameters.Count: > 0 } primary) => new ContainerFunction(place, type, primary, type),
            _ => null,
        };
    }

    /// <summary>The constructor or method.</summary>
    public IMethodSymbol? Symbol(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDeclaredSymbol(Parameters.Parameters[0], cancellationToken)?.ContainingSymbol as IMethodSymbol;

    /// <summary>Is the code where the parameters of the constructor are gone?</summary>
    public bool IsLeft => _declaration is ConstructorDeclarationSyntax && !_declaration.Span.Contains(_place.Span);

    /// <summary>What a field is called in the manner of the class.</summary>
    public string FieldName(string name) =>
        Fields.SelectMany(field => field.Declaration.Variables).All(field => field.Identifier.ValueText.StartsWith("_", StringComparison.Ordinal)) ? "_" + name : name;

    /// <summary>One more parameter, before those that callers may leave out and the one that cancels.</summary>
    public Replacement WithParameter(string parameter)
    {
        ParameterSyntax last = Parameters.Parameters.LastOrDefault(other => other.Default is null && !IsCancellation(other)) ?? Parameters.Parameters[0];
        bool isBefore = last.Default is not null || IsCancellation(last);
        string gap = StartsLine(last.SpanStart) && !StartsLine(Parameters.SpanStart)
            ? Layout.LineBreak(_text) + Layout.Indentation(_text.Lines.GetLineFromPosition(last.SpanStart))
            : " ";
        return new Replacement(_place, isBefore ? $"{parameter},{gap}" : $",{gap}{parameter}", [])
        {
            Span = new TextSpan(isBefore ? last.SpanStart : last.Span.End, 0),
        };
    }

    /// <summary>One more field, behind the others.</summary>
    public Replacement WithField(string field)
    {
        FieldDeclarationSyntax last = Fields.Last();
        TextLine line = _text.Lines.GetLineFromPosition(last.Span.End);
        return new Replacement(_place, $"{Layout.Indentation(line)}private readonly {field};{Layout.LineBreak(_text)}", [])
        {
            Span = new TextSpan(line.EndIncludingLineBreak, 0),
        };
    }

    /// <summary>One more statement at the end of the constructor.</summary>
    public Replacement WithStatement(string statement, ImmutableArray<ISymbol> needs)
    {
        TextLine line = _text.Lines.GetLineFromPosition(Body!.CloseBraceToken.SpanStart);
        return new Replacement(_place, Layout.Inside(line) + statement + Layout.LineBreak(_text), needs) { Span = new TextSpan(line.Start, 0) };
    }

    private static bool IsCancellation(ParameterSyntax parameter) => parameter.Type?.ToString().EndsWith("CancellationToken", StringComparison.Ordinal) == true;

    private bool StartsLine(int position)
    {
        TextLine line = _text.Lines.GetLineFromPosition(position);
        return _text.ToString(TextSpan.FromBounds(line.Start, position)).Trim().Length == 0;
    }
}
