// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {INodeRegistry, Node} from "./interfaces/INodeRegistry.sol";

/// @title NodeRegistry
/// @notice See {INodeRegistry}.
contract NodeRegistry is INodeRegistry {
    using Checkpoints for Checkpoints.Trace160;
    using Checkpoints for Checkpoints.Trace208;

    uint256 private constant ALL_ROLES = 15;
    uint256 private constant MAX_URL = 256;
    uint256 private constant MAX_PROOF = 128;

    address[] private _accounts;
    mapping(address account => Node) private _nodes;
    /// @dev By block: the value of a block is that at its end.
    mapping(address account => Checkpoints.Trace160) private _signers;
    mapping(address account => Checkpoints.Trace208) private _roles;

    modifier onlyKnown() {
        require(_nodes[msg.sender].registeredAt != 0, NotRegistered());
        _;
    }

    /// @inheritdoc INodeRegistry
    function register(
        bytes32 peerKey,
        bytes calldata peerProof,
        uint8 roles,
        string calldata url,
        address signer,
        address payout
    ) external {
        _begin(_nodes[msg.sender]);
        _describe(peerKey, peerProof, roles, url);
        emit NodeRegistered(msg.sender, peerKey, roles, url, peerProof);
        _setSigner(signer);
        _setPayout(payout);
    }

    /// @inheritdoc INodeRegistry
    function update(bytes32 peerKey, bytes calldata peerProof, uint8 roles, string calldata url) external onlyKnown {
        require(_nodes[msg.sender].retiredAt == 0, NotRegistered());
        _describe(peerKey, peerProof, roles, url);
        emit NodeUpdated(msg.sender, peerKey, roles, url, peerProof);
    }

    /// @inheritdoc INodeRegistry
    function setSigner(address signer) external onlyKnown {
        _setSigner(signer);
    }

    /// @inheritdoc INodeRegistry
    function setPayout(address payout) external onlyKnown {
        _setPayout(payout);
    }

    /// @inheritdoc INodeRegistry
    function retire() external onlyKnown {
        Node storage node = _nodes[msg.sender];
        require(node.retiredAt == 0, NotRegistered());
        node.retiredAt = uint64(block.timestamp);
        _roles[msg.sender].push(uint48(block.number), 0);
        emit NodeRetired(msg.sender);
    }

    /// @inheritdoc INodeRegistry
    function getNode(address account) external view returns (Node memory) {
        return _nodes[account];
    }

    /// @inheritdoc INodeRegistry
    function signerOf(address account) external view returns (address) {
        return _nodes[account].signer;
    }

    /// @inheritdoc INodeRegistry
    function signerAt(address account, uint48 blockNumber) external view returns (address) {
        require(blockNumber < block.number, FutureBlock());
        return address(_signers[account].upperLookupRecent(blockNumber));
    }

    /// @inheritdoc INodeRegistry
    function payoutOf(address account) external view returns (address) {
        address payout = _nodes[account].payout;
        return payout == address(0) ? account : payout;
    }

    /// @inheritdoc INodeRegistry
    function rolesOf(address account) external view returns (uint8) {
        return uint8(_roles[account].latest());
    }

    /// @inheritdoc INodeRegistry
    function rolesAt(address account, uint48 blockNumber) external view returns (uint8) {
        require(blockNumber < block.number, FutureBlock());
        return uint8(_roles[account].upperLookupRecent(blockNumber));
    }

    /// @inheritdoc INodeRegistry
    function nodeCount() external view returns (uint256) {
        return _accounts.length;
    }

    /// @inheritdoc INodeRegistry
    function nodeAt(uint256 i) external view returns (address) {
        return _accounts[i];
    }

    /// @inheritdoc INodeRegistry
    function nodesFrom(uint256 start, uint256 limit) external view returns (Node[] memory nodes) {
        uint256 count = _accounts.length;
        uint256 length = start >= count ? 0 : count - start;
        nodes = new Node[](length < limit ? length : limit);
        for (uint256 i; i < nodes.length; ++i) {
            nodes[i] = _nodes[_accounts[start + i]];
        }
    }

    function _begin(Node storage node) private {
        require(node.registeredAt == 0 || node.retiredAt != 0, AlreadyRegistered());
        if (node.registeredAt == 0) {
            node.account = msg.sender;
            _accounts.push(msg.sender);
        }
        (node.registeredAt, node.retiredAt) = (uint64(block.timestamp), 0);
    }

    function _describe(bytes32 peerKey, bytes calldata peerProof, uint8 roles, string calldata url) private {
        require(roles != 0 && roles <= ALL_ROLES, InvalidRoles());
        require(bytes(url).length <= MAX_URL, InvalidUrl());
        require(peerKey != 0, InvalidPeerKey());
        require(peerProof.length != 0 && peerProof.length <= MAX_PROOF, InvalidPeerProof());
        Node storage node = _nodes[msg.sender];
        node.peerKey = peerKey;
        node.peerProof = peerProof;
        node.roles = roles;
        node.url = url;
        _roles[msg.sender].push(uint48(block.number), roles);
    }

    function _setSigner(address signer) private {
        if (signer == address(0)) signer = msg.sender;
        _nodes[msg.sender].signer = signer;
        _signers[msg.sender].push(uint96(block.number), uint160(signer));
        emit SignerSet(msg.sender, signer);
    }

    function _setPayout(address payout) private {
        if (payout == address(0)) payout = msg.sender;
        _nodes[msg.sender].payout = payout;
        emit PayoutSet(msg.sender, payout);
    }
}
